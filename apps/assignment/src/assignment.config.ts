import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';

/** Settings of assignment. */
export const assignmentConfig = z.object(serviceConfig(4011));

import { serviceConfig } from '@redress/service-kit';
import { z } from 'zod';

/** Settings of mediation. */
export const mediationConfig = z.object(serviceConfig(4012));

import { refuser } from '@redress/service-kit';

/** Refusals of the directory: code and basis; texts stand in ../locales. */
const directoryRefusals = {
  DIRECTORY_NOT_ALLOWED: 'D: the directory is kept by the administrator',
  DIRECTORY_FAULTY: 'D: a directory is taken whole or not at all',
} as const;
export const refuseDirectory = refuser(directoryRefusals);

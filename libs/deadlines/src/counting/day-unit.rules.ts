/** Procedure whose wording is read. */
export type Procedure = 'PETITION' | 'RECONSIDERATION' | 'ROAD_ACCIDENT';

/** K10: limits that mean working days although the text says only 日. */
const SHORT_LIMITS: Readonly<Record<Procedure, readonly number[]>> = {
  PETITION: [],
  RECONSIDERATION: [3, 5, 7, 10],
  ROAD_ACCIDENT: [1, 2, 3, 5, 10],
};

/**
 * What a limit of `days` means: 工作日 is working days, 日 is calendar days (K2), but some short limits of administrative
 * reconsideration (Reconsideration Law 2023, art. 88) and of road-accident procedure are working days anyway (K10).
 */
export function dayUnit(procedure: Procedure, days: number, wording: '日' | '工作日'): 'calendar' | 'working' {
  return wording === '工作日' || SHORT_LIMITS[procedure].includes(days) ? 'working' : 'calendar';
}

/**
 * Fixed holidays that move with moon and sun: month and day of the lunar New Year's Day, Qingming, Dragon Boat and
 * Mid-Autumn, in Beijing time. Computed from new moon and solar longitude (Meeus, Astronomical Algorithms, ch. 25
 * and 49) and compared with published tables. `Intl` is not used: it puts the new moon of 2027-02-06 23:56 on the 7th.
 */
export const LUNAR_DAYS: Readonly<
  Record<number, readonly [newYear: string, qingming: string, dragonBoat: string, midAutumn: string]>
> = {
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

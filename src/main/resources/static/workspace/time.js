// Times come with the offset of the organisation's zone; they are shown as the clock on its wall shows them.

const DAYS = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC',
});
const SHORT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC',
});

export const dayOf = (at) => at.slice(0, 10);
export const hourOf = (at) => at.slice(11, 16);
export const longDay = (at) => DAYS.format(new Date(`${dayOf(at)}T00:00:00Z`));
export const shortDay = (at) => SHORT.format(new Date(`${dayOf(at)}T00:00:00Z`));
export const whole = (at) => `${shortDay(at)}, ${hourOf(at)}`;

/** How many minutes lie between two times. */
export const minutesBetween = (one, other) => Math.abs(Date.parse(other) - Date.parse(one)) / 60000;

/** How many days it is to the same hour of the next day from Monday to Friday. */
export function daysToWorkday(at) {
  const weekday = new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay();
  return { 5: 3, 6: 2 }[weekday] ?? 1;
}

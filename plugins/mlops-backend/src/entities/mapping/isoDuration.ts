/** Seconds as an ISO 8601 duration of days, hours, minutes and seconds. */
export function isoDuration(seconds: number): string {
  const millis = Math.round(seconds * 1000);
  const days = Math.floor(millis / 86_400_000);
  const hours = Math.floor((millis % 86_400_000) / 3_600_000);
  const minutes = Math.floor((millis % 3_600_000) / 60_000);
  const rest = (millis % 60_000) / 1000;
  const time = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    rest > 0 ? `${rest}S` : '',
  ].join('');
  if (!time) return days > 0 ? `P${days}D` : 'PT0S';
  return `P${days > 0 ? `${days}D` : ''}T${time}`;
}

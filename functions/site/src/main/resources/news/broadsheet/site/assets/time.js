// "3 hours ago" in a page that was cached three hours ago: only the reader's own clock can say it.
import { language } from "./texts.js";

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86400;

const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const absolute = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });

/** @returns number and unit of how long ago, or null where the date says more: after 30 days, and in the future */
export function distance(then, now) {
  const seconds = Math.round((now - then) / 1000);
  // Clocks differ: what is a little ahead has just happened.
  if (!(seconds > -5 * MINUTE && seconds < 30 * DAY)) {
    return null;
  }
  if (seconds < MINUTE) {
    return [0, "second"];
  }
  const [size, unit] = seconds < HOUR ? [MINUTE, "minute"] : seconds < DAY ? [HOUR, "hour"] : [DAY, "day"];
  return [Math.floor(seconds / size), unit];
}

/** A time as pages have it, for what scripts add to them. */
export function timeOf(text) {
  const time = document.createElement("time");
  time.className = "ago";
  time.dateTime = text;
  time.textContent = absolute.format(new Date(text));
  tell(time);
  return time;
}

function tell(time) {
  time.title ||= time.textContent;
  const found = distance(Date.parse(time.dateTime), Date.now());
  time.textContent = found ? relative.format(-found[0], found[1]) : time.title;
}

export function keepTimes() {
  let timer;
  const refresh = () => {
    clearInterval(timer);
    if (!document.hidden) {
      document.querySelectorAll("time.ago").forEach(tell);
      timer = setInterval(() => document.querySelectorAll("time.ago").forEach(tell), 60_000);
    }
  };
  document.addEventListener("visibilitychange", refresh);
  refresh();
}

// Loaded before the application where a test needs the same day on every run: the clock goes on from there.
const ahead = Date.parse(`${process.env.E2E_DAY}T09:00:00`) - Date.now();
const Now = Date;
globalThis.Date = class extends Now {
  constructor(...parts) {
    if (parts.length === 0) super(Now.now() + ahead);
    else super(...parts);
  }
  static now() {
    return Now.now() + ahead;
  }
};

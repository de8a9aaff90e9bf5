// Loaded before the application where a test needs the same day on every run: its clock is so far ahead of the machine's.
const ahead = Number(process.env.E2E_AHEAD);
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

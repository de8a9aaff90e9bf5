/** The mark: two spans and a landing. */
export function Logo() {
  return (
    <svg width="34" height="24" viewBox="0 0 34 24" aria-hidden="true">
      <path
        d="M1 17h32M3 17c1-10 13-10 14 0c1-10 13-10 14 0"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
      <circle cx="17" cy="17" r="3.6" fill="var(--fb-amber)" stroke="var(--fb-ground)" strokeWidth="1.6" />
    </svg>
  );
}

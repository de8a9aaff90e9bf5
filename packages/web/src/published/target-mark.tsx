/** Whether a target is met, as a shape: a disc with a tick, or an open triangle that points down. */
export const TargetMark = ({ met }: { readonly met: boolean }) => (
  <svg
    className={met ? "fb-target fb-target--met" : "fb-target"}
    width="18"
    height="18"
    viewBox="0 0 18 18"
    aria-hidden="true"
  >
    {met ? (
      <>
        <circle cx="9" cy="9" r="8" />
        <path d="M5 9.4l2.8 2.8L13 6.6" />
      </>
    ) : (
      <path d="M2 4h14L9 15z" />
    )}
  </svg>
);

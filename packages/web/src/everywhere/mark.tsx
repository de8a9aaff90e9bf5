/** A field of work as a shape around a point, so that it never rests on colour alone; the sixth and later share one. */
export function markPath(index: number, x: number, y: number, size: number): string {
  const r = size;
  switch (index) {
    case 0:
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
    case 1:
      return `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
    case 2:
      return `M${x} ${y - r * 1.3}L${x + r * 1.2} ${y + r}H${x - r * 1.2}z`;
    case 3:
      return `M${x} ${y - r * 1.4}L${x + r * 1.4} ${y}L${x} ${y + r * 1.4}L${x - r * 1.4} ${y}z`;
    case 4:
      return `M${x - r * 1.2} ${y - r}H${x + r * 1.2}L${x} ${y + r * 1.3}z`;
    default:
      return `M${x - r * 0.4} ${y - r * 1.2}h${r * 0.8}v${r * 0.8}h${r * 0.8}v${r * 0.8}h${-r * 0.8}v${r * 0.8}h${-r * 0.8}v${-r * 0.8}h${-r * 0.8}v${-r * 0.8}h${r * 0.8}z`;
  }
}

/** A mark on its own, for a legend or a table. */
export function Mark({ index }: { readonly index: number }) {
  return (
    <svg
      className={`fb-mark fb-mark--${Math.min(index, 5)}`}
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <path d={markPath(index, 9, 9, 5.5)} />
    </svg>
  );
}

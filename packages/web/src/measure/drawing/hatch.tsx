/** Slanted lines, for where a number is withheld; `id` names it for `fill="url(#…)"`. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="6" height="6" className="fbw-hatch__ground" />
    <rect width="1.5" height="6" className="fbw-hatch__line" />
  </pattern>
);

import { useMeasures } from "../measure/figures.ts";

/** A moment with its zone, as the working face writes it. */
export function Moment({ of }: { readonly of: string }) {
  const { moment } = useMeasures();
  return (
    <time className="fbw-when" dateTime={of}>
      {moment(of)}
    </time>
  );
}

import { useLayoutEffect } from "react";

/** While it is drawn, the page is a lab's: on phones without the ways to Find, on the wall with nothing around it. */
export function useFace(face: "lab" | "screen"): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset["face"] = face;
    return () => {
      delete dataset["face"];
    };
  }, [face]);
}

import { useLayoutEffect } from "react";

/** While it is drawn, the page wears the working face: wide, dense, dark where the system is. */
export function useWorkingFace(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    dataset["face"] = "working";
    return () => {
      delete dataset["face"];
    };
  }, []);
}

import type { Told } from "@footbridge/contract/client.ts";

/** A class as its organization sees it. */
export type ClassTold = Told<"getClass">;

/** A class's key as one word of an address: keys have slashes, and no tilde. */
export const placeOf = (offering: string): string => offering.replaceAll("/", "~");

/** The key of the class at an address. */
export const classAt = (place: string): string => place.replaceAll("~", "/");

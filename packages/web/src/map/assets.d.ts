declare module "*?url" {
  /** The address of the file as built. */
  const address: string;
  export default address;
}

/** What a button is about, for those who hear it. Words of people never go through the catalog: it would read their signs as marks. */
export const Of = ({ text }: { readonly text: string }) => <span className="usa-sr-only">: {text}</span>;

import type { Person } from "@footbridge/store/people/person.ts";

/** A person as an answer tells them: what is not known is left out. */
export const toldPerson = (person: Person) => ({
  ...person,
  email: person.email ?? undefined,
  phone: person.phone ?? undefined,
  born: person.born ?? undefined,
});

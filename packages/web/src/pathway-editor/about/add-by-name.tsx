import { type FormEvent, type ReactNode, useState } from "react";

interface AddByNameProps {
  /** What the name is of, for who hears the page. */
  readonly label: string;
  readonly hint: string;
  /** The words on the button. */
  readonly children: ReactNode;
  readonly onAdd: (name: string) => void;
}

/** Something new in a list, by its name; without one nothing is added. */
export function AddByName({ label, hint, children, onAdd }: AddByNameProps) {
  const [name, setName] = useState("");
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === "") return;
    onAdd(name.trim());
    setName("");
  };
  return (
    <form className="fbe-add" onSubmit={add}>
      <input
        className="fbw-input"
        aria-label={label}
        placeholder={hint}
        value={name}
        maxLength={200}
        onChange={({ target }) => setName(target.value)}
      />
      <button type="submit" className="fbw-text-button">
        {children}
      </button>
    </form>
  );
}

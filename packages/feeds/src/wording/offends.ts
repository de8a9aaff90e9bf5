/** Signs that stand for letters in words that are meant to slip through. */
const signs: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "!": "i",
  "|": "i",
  "3": "e",
  "4": "a",
  "@": "a",
  "5": "s",
  $: "s",
  "7": "t",
};

/** A word as it sounds: without accents (`ñ` is a letter of its own), signs as letters, `fuuuck` with one u. */
const folded = (word: string): string =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/n\u0303/gu, "ñ")
    .replaceAll(/[\u0300-\u036f]/gu, "")
    .replaceAll(/[013457!|@$]/g, (sign) => signs[sign] ?? sign)
    .replaceAll(/(.)\1{2,}/gu, "$1");

/** Beyond the library's list: whole words, as folded. */
const whole = new Set(
  `phuck fck fuk fuq stfu wtf biatch retarded retards hitler heil kkk
  puto puta putos putas putada putazo hijueputa hpta pendejo pendeja pendejos pendejas pendejada pendejadas
  cabron cabrona cabrones cabronas coño joder jodete verga pinche pinches chingar chingada chingadera chingado chinga
  maricon maricones marica maricas huevon huevona huevones boludo boluda boludos pelotudo pelotuda culo culos culero culera culeros
  mierda mierdas gilipollas mamada mamadas mamaguevo carajo zorra zorras malparido malparida gonorrea puñeta cagada cagar
  fuckyou eatshit gotohell screwyou kissmyass sonofabitch hijodeputa hijadeputa meecagoentodo mecagoentodo mecagoen vetealamierda nomames
  alaverga conchatumadre chingatumadre putamadre`.split(/\s+/),
);

/** Inside of a word too: no innocent word of English or Spanish holds these. */
const inside =
  /fuck|bullshit|asshole|bitch|motherf|pendej|mierda|hijodeput|hijueput|gilipoll|faggot|chingad/u;

/** On the library's list, and innocent here: a goat, a name of many, a Dutch word. */
const innocent = new Set(["cabra", "cabras", "wang", "hoer"]);

/** Words that wait for the host, also in disguise: `b1tch`, `f.u.c.k`, `a$$`, `f*ck`. `Scunthorpe` and `ridículo` do not. */
export function offending(listed: (word: string) => boolean): (word: string) => boolean {
  const bad = (word: string): boolean =>
    !innocent.has(word) && (whole.has(word) || inside.test(word) || listed(word));
  return (word) => {
    if (whole.has(word.toLowerCase())) return true;
    const sound = folded(word);
    const letters = sound.replaceAll(/[\s\p{P}\p{S}]+/gu, "");
    // A mark in the place of a letter: what it may stand for is tried.
    const masked = /\p{L}[*#_]+\p{L}/u.test(sound)
      ? Array.from("aeiou", (vowel) => sound.replaceAll(/[*#_]+/g, vowel))
      : [];
    return (
      bad(letters) ||
      [sound, ...masked].some((one) => one.split(/[\s\p{P}\p{S}]+/u).some((part) => bad(part)))
    );
  };
}

// Characters that pages write by name: those of HTML 4, which texts have. Others stay as they are written.

const from = (first: number, names: string): [string, number][] =>
  names.split(" ").map((name, i) => [name, first + i])

const LATIN: ReadonlyMap<string, number> = new Map([
  ...from(
    0xa0,
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml",
  ),
  ...Object.entries({
    amp: 38,
    lt: 60,
    gt: 62,
    quot: 34,
    AMP: 38,
    LT: 60,
    GT: 62,
    QUOT: 34,
    COPY: 169,
    REG: 174,
  }),
])
const NAMED: ReadonlyMap<string, number> = new Map([
  ...LATIN,
  ...Object.entries({ apos: 39, OElig: 338, oelig: 339, Scaron: 352, scaron: 353, Yuml: 376, fnof: 402 }),
  ...Object.entries({ circ: 710, tilde: 732, ensp: 8194, emsp: 8195, thinsp: 8201, zwnj: 8204, zwj: 8205 }),
  ...Object.entries({ lrm: 8206, rlm: 8207, hyphen: 8208, ndash: 8211, mdash: 8212, horbar: 8213 }),
  ...Object.entries({ lsquo: 8216, rsquo: 8217, sbquo: 8218, ldquo: 8220, rdquo: 8221, bdquo: 8222 }),
  ...Object.entries({ dagger: 8224, Dagger: 8225, bull: 8226, hellip: 8230, permil: 8240, prime: 8242 }),
  ...Object.entries({ Prime: 8243, lsaquo: 8249, rsaquo: 8250, oline: 8254, frasl: 8260, euro: 8364 }),
  ...Object.entries({
    numero: 8470,
    trade: 8482,
    larr: 8592,
    uarr: 8593,
    rarr: 8594,
    darr: 8595,
    harr: 8596,
  }),
  ...Object.entries({ sum: 8721, minus: 8722, radic: 8730, infin: 8734, asymp: 8776, ne: 8800, equiv: 8801 }),
  ...Object.entries({ le: 8804, ge: 8805 }),
  ...from(913, "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho"),
  ...from(931, "Sigma Tau Upsilon Phi Chi Psi Omega"),
  ...from(
    945,
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf",
  ),
  ...from(963, "sigma tau upsilon phi chi psi omega"),
])

// Numbers 128 to 159 mean what Windows has there.
const WINDOWS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** A text of a page's source with the characters that it writes by name or number. Cost: O(length). */
export function decoded(text: string): string {
  if (!text.includes("&")) return text
  return text.replace(
    /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,8}))|([A-Za-z][A-Za-z0-9]{1,30}))(;?)/g,
    (all, ...of) => {
      const [hexadecimal, decimal, name, end] = of as (string | undefined)[]
      if (name === undefined)
        return numbered(hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16))
      const code = (end === ";" ? NAMED : LATIN).get(name)
      return code === undefined ? all : String.fromCodePoint(code)
    },
  )
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80]!
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)
  return isNone ? "\ufffd" : String.fromCodePoint(code)
}

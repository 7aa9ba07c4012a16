import { OpenVerbs } from "../open-verbs.ts"
import type { Pack } from "../pack.ts"
import {
  actNouns,
  acts,
  asserting,
  clauses,
  denying,
  foretelling,
  saying,
  sayingPhrases,
  wanting,
} from "./clauses.ts"
import { dates } from "./dates.ts"
import { englishVerbs, guessed } from "./verbs.ts"
import * as words from "./words.ts"

// Made when a text is first read: who only starts the program does not wait for it.
let verbs: Pack["verbs"] | null = null

export const en: Pack = {
  language: "en",
  abbreviations:
    /^(?:mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|maj|st|jr|sr|inc|ltd|co|corp|vs|etc|no|nos|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|rev|hon|approx|dept|est|fig|art|mt|messrs|al|e\.g|i\.e|u\.s|u\.n|u\.k|a\.m|p\.m)$/i,
  get verbs() {
    return (verbs ??= new OpenVerbs(englishVerbs(), guessed))
  },
  saying,
  denying,
  sayingPhrases,
  foretelling,
  acts,
  actNouns,
  wanting,
  asserting,
  ...words,
  number:
    /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|dozens|hundreds|both|various|certain|other|another|few|more)$/,
  anonymous:
    /\b(?:on condition (?:of anonymity|that (?:neither )?(?:he|she|they|it))|condition of anonymity|anonym\w+|not (?:to be|be|being) (?:named|identified|quoted)|declined to be (?:named|identified)|not authori[sz]ed to speak|requested anonymity|asked not to be|familiar with|with (?:direct )?knowledge of|briefed on|close to|privy to|insider|sources?)\b/i,
  background:
    /\b(?:on (?:deep )?background|background briefing|off the record|chatham house|neither they nor their|group of reporters on condition|briefing (?:for )?(?:reporters|journalists)|briefed reporters|under (?:the )?rules)\b/i,
  documents:
    /\b(?:letter|draft|document|cable|memo|memorandum|leaked|recording|transcript|text of|statement seen|report seen|email|e-mail|copy of|note verbale|minutes|in writing|paper|memo|circular)\b/i,
  according:
    /\b(?:according to|in the (?:words|view|opinion|account|telling|eyes) of|on the account of|by the (?:account|reckoning|estimate|count) of)\s+/gi,
  citing:
    /\b(?:citing|quoting|quoted by|cited by|reported by|as reported by|relayed by|in an interview with|told)\s+/gi,
  dates,
  clauses,
}

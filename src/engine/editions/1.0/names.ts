import type { NameRules } from '../../names.ts';

/** The words that random names are made of (pkg/namesgenerator of Docker 1.0: 49 and 68). */
const ADJECTIVES = `
  happy jolly dreamy sad angry pensive focused sleepy grave distracted determined stoic stupefied sharp agitated cocky
  tender goofy furious desperate hopeful compassionate silly lonely condescending naughty kickass drunk boring nostalgic
  ecstatic insane cranky mad jovial sick hungry thirsty elegant backstabbing clever trusting loving suspicious berserk
  high romantic prickly evil
`;
const SURNAMES = `
  lovelace franklin tesla einstein bohr davinci pasteur nobel curie darwin turing ritchie torvalds pike thompson wozniak
  galileo euclid newton fermat archimedes poincare heisenberg feynman hawking fermi pare mccarthy engelbart babbage
  albattani ptolemy bell wright lumiere morse mclean brown bardeen brattain shockley goldstine hoover hopper bartik sammet
  jones perlman wilson kowalevski hypatia goodall mayer elion blackwell lalande kirch ardinghelli colden almeida leakey
  meitner mestorf rosalind sinoussi carson mcclintock yonath
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

export const names: NameRules = {
  pattern: /^[a-zA-Z0-9_.-]+$/,
  adjectives: words(ADJECTIVES),
  surnames: words(SURNAMES),
  never: 'boring_wozniak',
  attempts: 6,
};

import type { NameRules } from '../../names.ts';

/** The words that random names are made of (pkg/namesgenerator of Docker 1.4 and later ones of its line). */
const ADJECTIVES = `
  admiring adoring agitated angry backstabbing berserk boring clever cocky compassionate condescending cranky desperate
  determined distracted dreamy drunk ecstatic elated elegant evil fervent focused furious gloomy goofy grave happy high
  hopeful hungry insane jolly jovial kickass lonely loving mad modest naughty nostalgic pensive prickly reverent romantic
  sad serene sharp sick silly sleepy stoic stupefied suspicious tender thirsty trusting
`;
const SURNAMES = `
  albattani almeida archimedes ardinghelli babbage banach bardeen brattain shockley bartik bell blackwell bohr brown
  carson colden cori curie darwin davinci einstein elion engelbart euclid fermat fermi feynman franklin galileo goldstine
  goodall hawking heisenberg hodgkin hoover hopper hypatia jang jones kirch kowalevski lalande leakey lovelace lumiere
  mayer mccarthy mcclintock mclean meitner mestorf morse newton nobel payne pare pasteur perlman pike poincare poitras
  ptolemy ritchie thompson rosalind sammet sinoussi stallman swartz tesla torvalds turing wilson wozniak wright yalow
  yonath
`;

const words = (text: string): string[] => text.trim().split(/\s+/);

export const names: NameRules = {
  pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/,
  adjectives: words(ADJECTIVES),
  surnames: words(SURNAMES),
  never: 'boring_wozniak',
  attempts: 6,
};

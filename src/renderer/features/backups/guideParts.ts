/** The parts of the guide, each with the words of its steps in `backups`. */
export const guideParts = [
  { part: 'need', words: ['guide.need.a', 'guide.need.b', 'guide.need.c'] },
  { part: 'new', words: ['guide.new.a', 'guide.new.b', 'guide.new.c', 'guide.new.d'] },
  { part: 'over', words: ['guide.over.a', 'guide.over.b', 'guide.over.c'] },
  { part: 'damaged', words: ['guide.damaged.a', 'guide.damaged.b', 'guide.damaged.c'] },
  { part: 'practise', words: ['guide.practise.a', 'guide.practise.b', 'guide.practise.c'] },
] as const;

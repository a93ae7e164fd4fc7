import { readerOf } from '../../interactions/visibility.ts';
import { inWorkspace } from '../../procedures.ts';
import { keepAsSegment } from './keepAsSegment.ts';
import { listBehind } from './list.ts';

export const insightPeopleHandlers = {
  list: inWorkspace.insightPeople.list.handler(({ context, input: { offset, limit, ...asked } }) =>
    listBehind({ ...context, reader: readerOf(context) }, asked, { offset, limit }),
  ),
  keepAsSegment: inWorkspace.insightPeople.keepAsSegment.handler(({ context, input: { name, ...asked } }) =>
    keepAsSegment({ ...context, reader: readerOf(context) }, asked, name),
  ),
};

import { inWorkspace } from '../procedures.ts';
import { saveFigure } from './saveFigure.ts';

export const figuresHandlers = {
  save: inWorkspace.figures.save.handler(({ context, input: { file, content } }) =>
    saveFigure(content, context.files.path(file, 'write')),
  ),
};

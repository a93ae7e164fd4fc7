import { inWorkspace } from '../../procedures.ts';
import { refusal } from '../../refusal.ts';
import { readProfiles } from './read.ts';
import { removeProfile, saveProfile } from './write.ts';

export const profilesHandlers = {
  profiles: inWorkspace.imports.profiles.handler(({ context }) => readProfiles(context.database.sqlite)),
  saveProfile: inWorkspace.imports.saveProfile.handler(async ({ context, input }) => {
    const { database, author } = context;
    const id = await saveProfile(database, author, input);
    const saved = readProfiles(database.sqlite).find((profile) => profile.id === id);
    if (saved === undefined) throw refusal('NOT_FOUND', { what: 'importProfile' });
    return saved;
  }),
  removeProfile: inWorkspace.imports.removeProfile.handler(async ({ context, input }) => ({
    operationId: await removeProfile(context.database, context.author, input.id),
  })),
};

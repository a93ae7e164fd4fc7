import { useQuery } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useData } from '#renderer/app/data/DataProvider.tsx';
import { type ConsentTerm, usualConsentTerm } from '#shared/contract/consents.ts';
import type { CustomField } from '#shared/contract/customFields.ts';
import type { PersonRow } from '#shared/contract/peopleList.ts';
import type { Profile, Tenure } from '#shared/contract/personProfile.ts';
import type { Preferences } from '#shared/contract/settings.ts';
import { operationId, tenureId } from '#shared/domain/ids.ts';
import { renderPage } from '#test/support/renderPage.tsx';
import { someKinds } from '../../exchanges/someKinds.ts';
import { someId } from '../somePeople.ts';

/** Under which the person was put into the bin. */
export const binning = operationId.parse(someId(900));

/** A data process that keeps one person: what a test's `changes` make of it, each on the present version. */
interface World {
  profile: Profile;
  readonly sent: unknown[];
}

interface Options {
  readonly fields?: readonly CustomField[];
  readonly preferences?: Partial<Preferences>;
  /** Who a search finds. */
  readonly found?: readonly PersonRow[];
  /** For how long the workspace proposes that a consent holds. */
  readonly consentTerm?: ConsentTerm;
}

/** Shows a part of a profile as the page does, from what the data process keeps; every write is kept in `sent`. */
export async function withProfile(
  first: Profile,
  element: (profile: Profile) => ReactNode,
  { fields = [], preferences = {}, found = [], consentTerm = usualConsentTerm }: Options = {},
) {
  const world: World = { profile: first, sent: [] };
  const timelinesAsked: unknown[] = [];
  /** Answers a write that names a version. */
  const versioned = ({ input, errors }: { input: { version: number }; errors: Errors }) => {
    world.sent.push(input);
    if (input.version !== world.profile.version) throw errors.CHANGED_MEANWHILE({ data: { what: 'person' } });
    world.profile = { ...world.profile, version: world.profile.version + 1 };
    return world.profile;
  };
  /** Takes a tenure up with an id of its own. */
  const added = (tenure: Omit<Tenure, 'id'>) => {
    const { tenures } = world.profile;
    const id = tenureId.parse(someId(950 + tenures.length));
    world.profile = { ...world.profile, tenures: [...tenures, { ...tenure, id }] };
  };
  const appended = ({ input }: { input: unknown }) => {
    world.sent.push(input);
    return world.profile;
  };
  const rendered = await renderPage(<Shown personId={first.id} element={element} />, {
    preferences,
    procedures: (os) => ({
      people: {
        profile: os.people.profile.handler(() => world.profile),
        owners: os.people.owners.handler(() => ['Abe', 'Mori']),
        labels: os.people.labels.handler(() => []),
        update: os.people.update.handler(versioned),
        setMembership: os.people.setMembership.handler(versioned),
        saveTenure: os.people.saveTenure.handler((call) => {
          versioned(call);
          const { id, ...tenure } = call.input.tenure;
          if (id === null) added(tenure);
          return world.profile;
        }),
        removeTenure: os.people.removeTenure.handler((call) => {
          versioned(call);
          const tenures = world.profile.tenures.filter((each) => each.id !== call.input.tenureId);
          world.profile = { ...world.profile, tenures };
          return world.profile;
        }),
        savePartnership: os.people.savePartnership.handler(versioned),
        removePartnership: os.people.removePartnership.handler(versioned),
        saveRelation: os.people.saveRelation.handler(versioned),
        removeRelation: os.people.removeRelation.handler(versioned),
        setLabels: os.people.setLabels.handler(versioned),
        setCustomValues: os.people.setCustomValues.handler(versioned),
        list: os.people.list.handler(() => ({ total: found.length, more: false, people: [...found] })),
        remove: os.people.remove.handler((call) => {
          versioned(call);
          return { operationId: binning };
        }),
        recordOrientations: os.people.recordOrientations.handler(appended),
        recordConsent: os.people.recordConsent.handler(appended),
        recordEligibility: os.people.recordEligibility.handler(appended),
        recordExchange: os.people.recordExchange.handler(appended),
        removeExchange: os.people.removeExchange.handler(appended),
      },
      consents: { term: os.consents.term.handler(() => consentTerm) },
      exchanges: { kinds: os.exchanges.kinds.handler(() => someKinds) },
      customFields: {
        list: os.customFields.list.handler(() => fields.map((field) => ({ ...field, people: 0 }))),
      },
      segments: { ofPerson: os.segments.ofPerson.handler(() => []) },
      history: {
        revert: os.history.revert.handler(async function* ({ input }) {
          world.sent.push(input);
          yield await Promise.resolve({ type: 'done' as const, operationId: null, reverted: 1, kept: 0 });
        }),
      },
      followUps: { ofPerson: os.followUps.ofPerson.handler(() => []) },
      interactions: {
        ofPerson: os.interactions.ofPerson.handler(({ input }) => {
          timelinesAsked.push(input.personId);
          return { total: 0, interactions: [] };
        }),
      },
      pipeline: {
        ofPerson: os.pipeline.ofPerson.handler(() => []),
        stages: os.pipeline.stages.handler(() => []),
      },
    }),
  });
  return {
    ...rendered,
    user: userEvent.setup(),
    sent: world.sent,
    /** Whose timelines were asked for, and so count as looked at. */
    timelinesAsked,
    /** Changes the person as another window does. */
    changeElsewhere: (change: (present: Profile) => Partial<Profile>) => {
      world.profile = { ...world.profile, ...change(world.profile), version: world.profile.version + 1 };
    },
  };
}

interface Errors {
  readonly CHANGED_MEANWHILE: (options: { data: { what: 'person' } }) => Error;
}

function Shown({ personId, element }: { personId: Profile['id']; element: (profile: Profile) => ReactNode }) {
  const { data } = useQuery(useData().people.profile.queryOptions({ input: { personId } }));
  return data ? element(data) : null;
}

/** What stands in the section of that name. */
export const section = async (name: string) => within(await screen.findByRole('region', { name }));

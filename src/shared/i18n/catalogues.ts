import appEn from './en/app.json' with { type: 'json' };
import asksEn from './en/asks.json' with { type: 'json' };
import auditEn from './en/audit.json' with { type: 'json' };
import backupsEn from './en/backups.json' with { type: 'json' };
import chartsEn from './en/charts.json' with { type: 'json' };
import cliEn from './en/cli.json' with { type: 'json' };
import communityEn from './en/community.json' with { type: 'json' };
import communityManagersEn from './en/communityManagers.json' with { type: 'json' };
import customFieldsEn from './en/customFields.json' with { type: 'json' };
import damageEn from './en/damage.json' with { type: 'json' };
import duplicatesEn from './en/duplicates.json' with { type: 'json' };
import erasuresEn from './en/erasures.json' with { type: 'json' };
import eventsEn from './en/events.json' with { type: 'json' };
import exchangesEn from './en/exchanges.json' with { type: 'json' };
import exportsEn from './en/exports.json' with { type: 'json' };
import farewellsEn from './en/farewells.json' with { type: 'json' };
import figuresEn from './en/figures.json' with { type: 'json' };
import followUpsEn from './en/followUps.json' with { type: 'json' };
import goalsEn from './en/goals.json' with { type: 'json' };
import historyEn from './en/history.json' with { type: 'json' };
import homeEn from './en/home.json' with { type: 'json' };
import importsEn from './en/imports.json' with { type: 'json' };
import insightsEn from './en/insights.json' with { type: 'json' };
import interactionsEn from './en/interactions.json' with { type: 'json' };
import keysEn from './en/keys.json' with { type: 'json' };
import listEn from './en/list.json' with { type: 'json' };
import managementMessagesEn from './en/managementMessages.json' with { type: 'json' };
import membershipsEn from './en/memberships.json' with { type: 'json' };
import menuEn from './en/menu.json' with { type: 'json' };
import offboardingEn from './en/offboarding.json' with { type: 'json' };
import orientationsEn from './en/orientations.json' with { type: 'json' };
import outreachEn from './en/outreach.json' with { type: 'json' };
import peopleEn from './en/people.json' with { type: 'json' };
import pipelineEn from './en/pipeline.json' with { type: 'json' };
import refusalsEn from './en/refusals.json' with { type: 'json' };
import reportsEn from './en/reports.json' with { type: 'json' };
import requestsEn from './en/requests.json' with { type: 'json' };
import retentionEn from './en/retention.json' with { type: 'json' };
import segmentsEn from './en/segments.json' with { type: 'json' };
import settingsEn from './en/settings.json' with { type: 'json' };
import surveysEn from './en/surveys.json' with { type: 'json' };
import vocabularyEn from './en/vocabulary.json' with { type: 'json' };
import workspaceEn from './en/workspace.json' with { type: 'json' };
import appJa from './ja/app.json' with { type: 'json' };
import asksJa from './ja/asks.json' with { type: 'json' };
import auditJa from './ja/audit.json' with { type: 'json' };
import backupsJa from './ja/backups.json' with { type: 'json' };
import chartsJa from './ja/charts.json' with { type: 'json' };
import cliJa from './ja/cli.json' with { type: 'json' };
import communityJa from './ja/community.json' with { type: 'json' };
import communityManagersJa from './ja/communityManagers.json' with { type: 'json' };
import customFieldsJa from './ja/customFields.json' with { type: 'json' };
import damageJa from './ja/damage.json' with { type: 'json' };
import duplicatesJa from './ja/duplicates.json' with { type: 'json' };
import erasuresJa from './ja/erasures.json' with { type: 'json' };
import eventsJa from './ja/events.json' with { type: 'json' };
import exchangesJa from './ja/exchanges.json' with { type: 'json' };
import exportsJa from './ja/exports.json' with { type: 'json' };
import farewellsJa from './ja/farewells.json' with { type: 'json' };
import figuresJa from './ja/figures.json' with { type: 'json' };
import followUpsJa from './ja/followUps.json' with { type: 'json' };
import goalsJa from './ja/goals.json' with { type: 'json' };
import historyJa from './ja/history.json' with { type: 'json' };
import homeJa from './ja/home.json' with { type: 'json' };
import importsJa from './ja/imports.json' with { type: 'json' };
import insightsJa from './ja/insights.json' with { type: 'json' };
import interactionsJa from './ja/interactions.json' with { type: 'json' };
import keysJa from './ja/keys.json' with { type: 'json' };
import listJa from './ja/list.json' with { type: 'json' };
import managementMessagesJa from './ja/managementMessages.json' with { type: 'json' };
import membershipsJa from './ja/memberships.json' with { type: 'json' };
import menuJa from './ja/menu.json' with { type: 'json' };
import offboardingJa from './ja/offboarding.json' with { type: 'json' };
import orientationsJa from './ja/orientations.json' with { type: 'json' };
import outreachJa from './ja/outreach.json' with { type: 'json' };
import peopleJa from './ja/people.json' with { type: 'json' };
import pipelineJa from './ja/pipeline.json' with { type: 'json' };
import refusalsJa from './ja/refusals.json' with { type: 'json' };
import reportsJa from './ja/reports.json' with { type: 'json' };
import requestsJa from './ja/requests.json' with { type: 'json' };
import retentionJa from './ja/retention.json' with { type: 'json' };
import segmentsJa from './ja/segments.json' with { type: 'json' };
import settingsJa from './ja/settings.json' with { type: 'json' };
import surveysJa from './ja/surveys.json' with { type: 'json' };
import vocabularyJa from './ja/vocabulary.json' with { type: 'json' };
import workspaceJa from './ja/workspace.json' with { type: 'json' };
/** Every word the program says, by language and namespace; English is what the keys' types are made from. */
export const catalogues = {
  en: {
    menu: menuEn,
    audit: auditEn,
    backups: backupsEn,
    damage: damageEn,
    erasures: erasuresEn,
    keys: keysEn,
    retention: retentionEn,
    community: communityEn,
    orientations: orientationsEn,
    surveys: surveysEn,
    events: eventsEn,
    outreach: outreachEn,
    communityManagers: communityManagersEn,
    requests: requestsEn,
    exchanges: exchangesEn,
    memberships: membershipsEn,
    app: appEn,
    workspace: workspaceEn,
    people: peopleEn,
    interactions: interactionsEn,
    segments: segmentsEn,
    list: listEn,
    history: historyEn,
    asks: asksEn,
    farewells: farewellsEn,
    managementMessages: managementMessagesEn,
    offboarding: offboardingEn,
    pipeline: pipelineEn,
    duplicates: duplicatesEn,
    exports: exportsEn,
    followUps: followUpsEn,
    customFields: customFieldsEn,
    imports: importsEn,
    home: homeEn,
    charts: chartsEn,
    insights: insightsEn,
    figures: figuresEn,
    goals: goalsEn,
    reports: reportsEn,
    settings: settingsEn,
    vocabulary: vocabularyEn,
    refusals: refusalsEn,
    cli: cliEn,
  },
  ja: {
    menu: menuJa,
    audit: auditJa,
    backups: backupsJa,
    damage: damageJa,
    erasures: erasuresJa,
    keys: keysJa,
    retention: retentionJa,
    community: communityJa,
    orientations: orientationsJa,
    surveys: surveysJa,
    events: eventsJa,
    outreach: outreachJa,
    communityManagers: communityManagersJa,
    requests: requestsJa,
    exchanges: exchangesJa,
    memberships: membershipsJa,
    app: appJa,
    workspace: workspaceJa,
    people: peopleJa,
    interactions: interactionsJa,
    segments: segmentsJa,
    list: listJa,
    history: historyJa,
    asks: asksJa,
    farewells: farewellsJa,
    managementMessages: managementMessagesJa,
    offboarding: offboardingJa,
    pipeline: pipelineJa,
    duplicates: duplicatesJa,
    exports: exportsJa,
    followUps: followUpsJa,
    customFields: customFieldsJa,
    imports: importsJa,
    home: homeJa,
    charts: chartsJa,
    insights: insightsJa,
    figures: figuresJa,
    goals: goalsJa,
    reports: reportsJa,
    settings: settingsJa,
    vocabulary: vocabularyJa,
    refusals: refusalsJa,
    cli: cliJa,
  },
} as const;

import type { KindOfFile } from './kindOfFile.ts';

/** A report of terminated employees as BambooHR has it. */
export const bambooHr: KindOfFile = {
  name: 'bambooHr',
  signatures: [
    ['Employee #', 'Termination Type'],
    ['Employee #', 'Hire Date', 'Reporting to'],
    ['Employee #', 'Hire Date', 'Employment Status'],
    ['Hire Date', 'Termination Type', 'Eligible For Re-hire'],
    ['Hire Date', 'Termination Type', 'Termination Reason', 'Reporting to'],
  ],
  columns: {
    'Employee #': { field: 'externalId' },
    'Last name, First name': { field: 'fullName', nameOrder: 'familyCommaGiven' },
    'Employment Status': { field: 'status' },
    'Reporting to': { field: 'manager' },
    Supervisor: { field: 'manager' },
    'Termination Type': null,
    'Termination Reason': { field: 'leaveReason' },
    'Home Email': { field: 'email' },
    'Work Email': { field: 'email' },
    Division: null,
    'Job Title': { field: 'title' },
  },
};

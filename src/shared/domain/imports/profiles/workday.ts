import type { KindOfFile } from './kindOfFile.ts';

/** A report of terminations as Workday has it. */
export const workday: KindOfFile = {
  name: 'workday',
  signatures: [
    ['Employee ID', 'Worker', 'Termination Date'],
    ['Worker', 'Supervisory Organization'],
    ['Employee ID', 'Supervisory Organization'],
    ['Worker', 'Primary Termination Reason'],
    ['Employee ID', 'Legal Name', 'Worker Type'],
  ],
  columns: {
    Worker: { field: 'fullName', nameOrder: 'givenFamily' },
    'Worker Status': { field: 'status' },
    'Worker Type': { field: 'employmentType' },
    'Employee Type': { field: 'employmentType' },
    'Supervisory Organization': { field: 'department' },
    'Business Title': { field: 'title' },
    'Job Profile': null,
    'Management Level': { field: 'grade' },
    "Worker's Manager": { field: 'manager' },
    'Hire Date': { field: 'startedOn' },
    'Original Hire Date': null,
    'Termination Date': { field: 'endedOn' },
    'Last Day of Work': null,
    'Primary Termination Reason': { field: 'leaveReason' },
    'Primary Termination Category': null,
    'Secondary Termination Reasons': null,
    'Email - Home': { field: 'email' },
    'Email - Work': { field: 'email' },
    'Primary Home Email': { field: 'email' },
    'Primary Work Email': { field: 'email' },
    'Phone - Home': { field: 'phone' },
    'Phone - Work': { field: 'phone' },
    'Cost Center': null,
  },
};

import { describe, expect, test } from 'vitest';
import {
  createReminderNotifications,
  type DesktopNotification,
} from '#main/notifications/reminderNotifications.ts';

/** A desktop that keeps what it was asked to show. */
function someDesktop(supported: boolean) {
  const shown: { title: string; body: string; click: () => void }[] = [];
  const reminders = createReminderNotifications({
    isSupported: () => supported,
    make: (content): DesktopNotification => {
      const listeners = new Map<string, () => void>();
      return {
        on: (event, listener) => listeners.set(event, listener),
        show: () => shown.push({ ...content, click: () => listeners.get('click')?.() }),
      };
    },
  });
  return { reminders, shown };
}

const content = { title: '2 follow-ups need you', body: '1 overdue\n1 due today' };

describe('reminders on the desktop', () => {
  test('are shown, and a click on one is told', () => {
    const { reminders, shown } = someDesktop(true);
    let clicks = 0;
    reminders.onClick(() => {
      clicks += 1;
    });
    reminders.notify(content);
    expect(shown).toMatchObject([content]);
    shown[0]?.click();
    expect(clicks).toBe(1);
  });

  test('are left out where the desktop shows none', () => {
    const { reminders, shown } = someDesktop(false);
    reminders.notify(content);
    expect(shown).toEqual([]);
  });
});

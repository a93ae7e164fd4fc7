/** What of Electron's `Notification` a reminder needs. */
export interface DesktopNotification {
  on(event: 'click' | 'close' | 'failed', listener: () => void): unknown;
  show(): void;
}

interface Desktop {
  /** False where the desktop shows no notifications. */
  isSupported(): boolean;
  make(content: { title: string; body: string }): DesktopNotification;
}

interface ReminderNotifications {
  notify(content: { title: string; body: string }): void;
  /** Whom to call when the user clicks on one. */
  onClick(listener: () => void): void;
}

/** Shows reminders on the desktop. */
export function createReminderNotifications(desktop: Desktop): ReminderNotifications {
  // Electron lets go of a notification nobody holds, and its click with it.
  const shown = new Set<DesktopNotification>();
  let clicked: () => void = () => undefined;
  return {
    notify: (content) => {
      if (!desktop.isSupported()) return;
      const notification = desktop.make(content);
      shown.add(notification);
      notification.on('click', () => {
        shown.delete(notification);
        clicked();
      });
      notification.on('close', () => shown.delete(notification));
      notification.on('failed', () => shown.delete(notification));
      notification.show();
    },
    onClick: (listener) => {
      clicked = listener;
    },
  };
}

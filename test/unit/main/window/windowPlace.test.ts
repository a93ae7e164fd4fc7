import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { boundsOnDisplays, readWindowPlace, writeWindowPlace } from '#main/window/windowPlace.ts';

const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1400 };

describe('the remembered place of the window', () => {
  it('holds on the display it was on', () => {
    const bounds = { x: 1600, y: 100, width: 1280, height: 800 };
    expect(boundsOnDisplays(bounds, [laptop, beside])).toEqual(bounds);
  });

  it('is forgotten with a display that is gone', () => {
    expect(boundsOnDisplays({ x: 1600, y: 100, width: 1280, height: 800 }, [laptop])).toBeNull();
  });

  it.each([
    ['only a sliver is left on the display', { x: 1400, y: 100, width: 1280, height: 800 }],
    ['the title bar is above the display', { x: 100, y: -200, width: 1280, height: 800 }],
    ['it is below the display', { x: 100, y: 880, width: 1280, height: 800 }],
  ])('is forgotten where %s', (_, bounds) => {
    expect(boundsOnDisplays(bounds, [laptop])).toBeNull();
  });

  it('is made to fit a smaller display, but never smaller than the page needs', () => {
    expect(boundsOnDisplays({ x: 0, y: 25, width: 2400, height: 1300 }, [laptop])).toEqual({ ...laptop });
    expect(boundsOnDisplays({ x: 0, y: 25, width: 300, height: 200 }, [laptop])).toMatchObject({
      width: 1024,
      height: 680,
    });
  });
});

describe('the file of the window', () => {
  const folder = mkdtempSync(join(tmpdir(), 'enishi-window-'));
  const file = join(folder, 'window.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives back what was written', () => {
    const place = { bounds: laptop, maximised: true, zoomLevel: 1.5 };
    writeWindowPlace(file, place);
    expect(readWindowPlace(file)).toEqual(place);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":"0"}}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1},"maximised":1}',
  ])('is passed over when it holds %j', (content) => {
    writeFileSync(file, content);
    expect(readWindowPlace(file)).toBeNull();
  });

  it('need not be there', () => {
    expect(readWindowPlace(join(folder, 'none.json'))).toBeNull();
  });
});

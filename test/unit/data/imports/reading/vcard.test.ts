import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { inspectContent, readRecords, readTable } from '#test/support/readTable.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const records = (content: string | Uint8Array, reading = {}) => readRecords(content, reading, 'people.vcf');

describe('a card', () => {
  test('of version 4.0 gives everything it says', async () => {
    const text = card(
      'VERSION:4.0',
      'FN:高梨 陽菜',
      'N;SORT-AS="たかなし,ひな":高梨;陽菜;;;',
      'item1.EMAIL;TYPE=work:work@example.com',
      'item2.EMAIL;PREF=1:home@example.com',
      'TEL;VALUE=uri;TYPE="cell,voice":tel:+81-90-0000-0001',
      'TEL;TYPE=fax:03-0000-0000',
      'ADR;TYPE=home:;;1-2-3;千代田区;東京都;100-0001;日本',
      'ORG:株式会社例;営業部;第一課',
      'TITLE:主任',
      'BDAY:19850415',
      'NICKNAME:ひな,ヒナ',
      'CATEGORIES:テニス,東京',
      'NOTE:一行目\\n二行目\\, 続き',
      'UID:urn:uuid:1',
      'X-ENISHI-LEAVE-REASON:転職',
      'PHOTO:data:image/png;base64,AAAA',
      ' AAAA',
    );
    expect(await records(text)).toEqual([
      {
        'Full name': '高梨 陽菜',
        'Family name': '高梨',
        'Given name': '陽菜',
        'Family name reading': 'たかなし',
        'Given name reading': 'ひな',
        Nickname: 'ひな',
        Birthday: '1985-04-15',
        Email: 'home@example.com',
        'Email 2': 'work@example.com',
        Phone: '+81-90-0000-0001',
        Address: '〒100-0001 東京都千代田区1-2-3',
        Organization: '株式会社例',
        Department: '営業部 第一課',
        Title: '主任',
        Categories: 'テニス; 東京',
        Note: '一行目\n二行目, 続き',
        UID: 'urn:uuid:1',
        'X-ENISHI-LEAVE-REASON': '転職',
      },
    ]);
  });

  test('of version 2.1 may be quoted-printable, with soft breaks, and name its types bare', async () => {
    const name = [...iconv.encode('高梨;陽菜', 'cp932')].map((byte) => `=${byte.toString(16).toUpperCase()}`);
    const text = card(
      'VERSION:2.1',
      `N;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:${name.slice(0, 3).join('')}=`,
      name.slice(3).join('').replace('=3B', ';'),
      'TEL;CELL;PREF:090-0000-0001',
      'NOTE;QUOTED-PRINTABLE;CHARSET=UTF-8:=E4=B8=80=0D=0A=E4=BA=8C',
      'PHOTO;JPEG;ENCODING=BASE64:',
      '/9j/4AAQSkZJRgABAQ',
      'AAAA==',
      '',
      'ORG:Initech',
    );
    expect(await records(text)).toEqual([
      {
        'Family name': '高梨',
        'Given name': '陽菜',
        Phone: '090-0000-0001',
        Organization: 'Initech',
        Note: '一\r\n二',
      },
    ]);
  });

  test('may be in Shift_JIS as a whole, declared or not, or say so and be in UTF-8', async () => {
    const text = card(
      'VERSION:2.1',
      'N:表;ソ一',
      'SOUND;X-IRMC-N:ｵﾓﾃ;ｿｲﾁ;;;',
      'ORG;CHARSET=SHIFT_JIS:能代商会',
    );
    const expected = [
      {
        'Family name': '表',
        'Given name': 'ソ一',
        'Family name reading': 'ｵﾓﾃ',
        'Given name reading': 'ｿｲﾁ',
        Organization: '能代商会',
      },
    ];
    expect(await records(iconv.encode(text, 'cp932'))).toEqual(expected);
    expect(await records(text)).toEqual(expected);
    expect(await records(iconv.encode(text, 'utf-16le', { addBOM: true }))).toEqual(expected);
  });

  test('of version 3.0 may be folded, within a character too', async () => {
    const bytes = Buffer.from(
      card('VERSION:3.0', 'FN:高梨 陽菜', 'N:高梨;陽菜;;;', 'X-PHONETIC-LAST-NAME:たかなし'),
    );
    const at = bytes.indexOf(Buffer.from('陽菜')) + 1;
    const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)]);
    expect(await records(folded)).toEqual([
      {
        'Full name': '高梨 陽菜',
        'Family name': '高梨',
        'Given name': '陽菜',
        'Family name reading': 'たかなし',
      },
    ]);
  });

  test('with a name only as a whole has it in parts too', async () => {
    const text = [
      card('VERSION:3.0', 'FN:Anna van Ashdown', 'N:;;;;'),
      card('VERSION:2.1', 'N:高梨 陽菜;;;;'),
      card('VERSION:3.0', 'N:Brook;Ben;James,Tom;Dr.;'),
    ].join('');
    expect((await records(text)).map((record) => [record['Family name'], record['Given name']])).toEqual([
      ['van Ashdown', 'Anna'],
      ['高梨', '陽菜'],
      ['Brook', 'Ben James Tom'],
    ]);
  });

  test('says no birthday without its year, and no reading that is none', async () => {
    const text = card(
      'VERSION:4.0',
      'N;SORT-AS="Ashdown,Anna":van Ashdown;Anna;;;',
      'BDAY:--0415',
      'URL:https://example.com/a\\,b',
    );
    expect(await records(text)).toEqual([
      { 'Family name': 'van Ashdown', 'Given name': 'Anna', URL: 'https://example.com/a,b' },
    ]);
  });
});

describe('a file of cards', () => {
  const anna = card('VERSION:3.0', 'N:Ashdown;Anna;;;', 'EMAIL:anna@example.com');
  const ben = card('VERSION:3.0', 'N:Brook;Ben;;;', 'this is no property', '=E5=\u0007', 'TEL:1');

  test('has a row for each, and a column for all that any says', async () => {
    const table = await readTable(anna + ben, {}, 'people.vcf');
    expect(table).toMatchObject({ format: 'vcard', headerRow: null, top: [], estimatedRows: 2 });
    expect(table.header).toEqual(['Family name', 'Given name', 'Email', 'Phone']);
    expect(table.rows).toEqual([
      { row: 1, cells: ['Ashdown', 'Anna', 'anna@example.com', ''] },
      { row: 2, cells: ['Brook', 'Ben', '', '1'] },
    ]);
  });

  test('loses no card by a broken one, and says how many are', async () => {
    const broken = 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Cut;Off\r\n';
    const found = await inspectContent(anna + broken + card('VERSION:3.0') + ben + broken, {}, 'people.vcf');
    expect(found).toMatchObject({ format: 'vcard', rows: 2, oddities: [{ kind: 'damaged', rows: 3 }] });
  });

  test('says how many pictures are left out, however they are written', async () => {
    const photo = 'PHOTO;ENCODING=b;TYPE=JPEG:';
    const cards = [
      card('VERSION:3.0', 'N:A;B', `${photo}${'A'.repeat(3_000_000)}`, 'TEL:1'),
      card(
        'VERSION:3.0',
        'N:C;D',
        photo + 'A'.repeat(60),
        ...Array.from({ length: 500 }, () => ` ${'A'.repeat(74)}`),
        'TEL:2',
      ),
      anna,
    ];
    const found = await inspectContent(cards.join(''), {}, 'people.vcf');
    expect(found.oddities).toEqual([{ kind: 'photosSkipped', rows: 2 }]);
    expect(found.columns.find(({ header }) => header === 'Phone')?.samples).toEqual(['1', '2']);
  });

  test('may be folded within its parameters', async () => {
    const text = card(
      'VERSION:4.0',
      'N;SORT-AS="たか',
      ' なし,ひな":高',
      '\t梨;陽菜;;;',
      'item1.TEL;TYPE=',
      ' cell:090',
    );
    expect(await records(text)).toEqual([
      {
        'Family name': '高梨',
        'Given name': '陽菜',
        'Family name reading': 'たかなし',
        'Given name reading': 'ひな',
        Phone: '090',
      },
    ]);
  });

  test('keeps its groups out, and takes what is said to be a reading before what may be one', async () => {
    const group = card('VERSION:4.0', 'KIND:group', 'FN:Friends', 'MEMBER:urn:uuid:1');
    const person = card(
      'VERSION:4.0',
      'N;SORT-AS="ひな":高梨;陽菜;;;',
      'X-PHONETIC-FIRST-NAME:ひな',
      'X-LATIN-NAME:Hina Takanashi',
      'SOCIALPROFILE;VALUE=text:@hina',
      'FN;ALTID=1:高梨 陽菜',
      'FN;ALTID=1;LANGUAGE=en:Hina',
    );
    expect(await records(group + person)).toEqual([
      {
        'Full name': '高梨 陽菜',
        'Family name': '高梨',
        'Given name': '陽菜',
        'Given name reading': 'ひな',
        'Latin name': 'Hina Takanashi',
        Message: '@hina',
      },
    ]);
  });

  test('without a single whole card is refused as damaged', async () => {
    await expect(readTable('BEGIN:VCARD\r\nN:A;B\r\n', {}, 'people.vcf')).rejects.toMatchObject({
      code: 'IMPORT_DAMAGED',
    });
  });
});

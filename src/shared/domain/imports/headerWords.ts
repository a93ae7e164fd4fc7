import { wordKey } from './cellText.ts';
import type { ImportField } from './mapping.ts';

/** What a header can say by itself; the workspace's own fields are known by their names, consent by what it is for. */
type KnownField = Exclude<ImportField, 'custom' | 'consent'>;

/** The headers, without spaces and signs, by which a column is known; the likeliest word of a field first. */
const words: Readonly<Record<KnownField, readonly string[]>> = {
  fullName: list(`fullname employeename name employee staffname personname membername displayname contactname
    nameinfull namelastfirst lastnamefirstname legalname alumniname alumnusname formeremployee worker workername
    氏名 名前 お名前 社員氏名 従業員氏名 社員名 従業員名 職員名 対象者氏名 退職者氏名 退職者名 漢字氏名 氏名漢字 姓名 本名`),
  familyName: list(`lastname familyname surname employeelastname lname last
    姓 苗字 名字 姓漢字 氏 苗字漢字 漢字姓`),
  givenName: list(`firstname givenname forename employeefirstname fname first givennames firstnames
    名 名漢字 下の名前 漢字名`),
  fullReading: list(
    'fullnamereading reading namereading kana namekana katakana furigana phoneticname nameinkana yominame',
  ),
  familyReading: list(
    'familynamereading lastnamereading lastnamekana familynamekana phoneticlastname familynameyomi surnameyomi sei',
  ),
  givenReading: list(
    'givennamereading firstnamereading firstnamekana givennamekana phoneticfirstname givennameyomi givenyomi mei',
  ),
  latinName: list(`latinname romanname romaji nameinenglish englishname nameinroman alphabetname
    ローマ字 ローマ字氏名 氏名ローマ字 英字氏名 氏名英字 英語名 英文氏名 アルファベット氏名 氏名英語`),
  preferredName: list(`preferredname knownas nickname goesby calledname preferredfirstname
    通称 通称名 呼称 ビジネスネーム 呼び名 ニックネーム 愛称`),
  formerFamilyName:
    list(`maidenname formername formerlastname formerfamilyname birthname previousname previouslastname
    旧姓 旧氏名 旧氏`),
  externalId: list(`employeeid empid employeenumber employeeno empno employeecode staffid staffnumber staffno
    personnelnumber personnelno persno pernr personnelid personid useridemployee workerid payrollid externalid badgeid associateid memberid recid recordnumber
    社員番号 従業員番号 職員番号 社員コード 従業員コード 社員id 従業員id 職員id 社員no 従業員no 人事番号 個人番号コード id`),
  email:
    list(`personalemail privateemail emailaddress email mail mailaddress primaryemail homeemail contactemail
    emailprivate emailpersonal secondaryemail workemail businessemail
    メールアドレス メール eメール email アドレス 個人メール 個人メールアドレス 連絡先メール 連絡先メールアドレス
    emailvalue othermail otheremail 私用メール 私用メールアドレス 電子メール 電子メールアドレス pcメール 携帯メール
    社用メールアドレス 会社メールアドレス 別のメールアドレス メインのメールアドレス`),
  phone: list(`mobilephone mobile cellphone cell personalphone phone phonenumber telephone telephonenumber tel
    mobilenumber homephone contactnumber workphone businessphone otherphone primaryphone phonevalue cellphonenumber
    homephonenumber workphonenumber mobileno phoneno contactno
    電話 電話番号 携帯 携帯電話 携帯番号 携帯電話番号 連絡先電話番号 連絡先 自宅電話 自宅電話番号 自宅の電話番号
    勤務先の電話番号 会社電話 通常の電話 その他の電話 tel`),
  message: list(`linkedin linkedinurl linkedinprofile profileurl slack lineid skype wechat whatsapp kakaotalk
    twitter facebook messenger instantmessage im imaddress imvalue screenname message
    メッセージ メッセンジャー チャットid`),
  company:
    list(`company currentcompany currentemployer employer organization organisation companyname newemployer
    organizationname organisationname
    会社 会社名 現勤務先 勤務先 現職場 転職先 現在の勤務先 現在の会社 所属企業 企業名`),
  jobTitle:
    list(`currentposition currenttitle currentjobtitle currentrole newtitle newposition organizationtitle
    occupation
    現職種 現職 現在の役職 現在の職種 現役職`),
  location: list(
    'location city residence hometown worklocation officelocation 勤務地 所在地 居住地 市区町村 拠点 事業所',
  ),
  department:
    list(`department departmentname dept deptname division team businessunit organizationalunit orgunit
    部署 部署名 所属 所属部署 所属名 部門 部門名 部 配属先 配属 課 組織 組織名 所属組織 最終所属 退職時所属 退職時部署 所属部門`),
  title: list(`position jobtitle positiontitle title job role jobname positionname designation businesstitle
    役職 役職名 職位 職種 肩書 肩書き 職名 最終役職 退職時役職 ポジション`),
  grade: list('grade level joblevel jobgrade band payband rank 等級 職級 グレード 資格等級 職能等級 ランク'),
  manager: list(`manager managername supervisor supervisorname reportsto linemanager boss reportingmanager
    directmanager teamlead
    上長 上司 上長名 上司名 直属上司 直属上長 上長氏名 上司氏名 所属長 管理者 マネージャー マネジャー 評価者`),
  employmentType: list(`employmenttype contracttype workertype employeetype typeofemployment employmentclass
    雇用形態 雇用区分 社員区分 従業員区分 雇用種別 契約形態`),
  startedOn:
    list(`dateofhire hiredate startdate datehired joindate joiningdate dateofjoining datejoined hiredon
    startedon employmentstartdate originalhiredate entrydate entrydt joiningdt employedfrom datestarted joined doj hired
    入社日 入社年月日 入職日 雇用開始日 採用日 採用年月日 入社 在籍開始日 雇入日 雇入年月日 雇い入れ年月日 勤務開始日`),
  endedOn: list(`dateoftermination terminationdate enddate leavedate leavingdate exitdate
    lastday lastworkingday lastdayofwork separationdate dateofleaving dateleft lefton resignationdate
    employmentenddate termdate dateofexit endedon terminated left companyexit employedto
    leavedt lastdateworked exitdt
    退職日 退職年月日 退社日 退社年月日 離職日 離職年月日 雇用終了日 最終出社日 最終勤務日 最終在籍日 在籍終了日 退職 退職予定日`),
  leaveReason: list(`termreason terminationreason leavereason reasonforleaving leavingreason separationreason
    exitreason resignationreason reasonfortermination reasonleft attritionreason
    退職理由 退社理由 離職理由 退職事由 離職事由 退職区分`),
  status: list(`employmentstatus employeestatus status empstatus workerstatus currentstatus
    在籍状況 在籍区分 在籍状態 在職区分 在職状況 ステータス 状態 雇用状況 在籍`),
  recordId: ['uid'],
  birthDate: list(`birthdate dateofbirth birthday dob born birth
    生年月日 誕生日 生まれ 出生日`),
  deceasedOn: list(`deceasedon dateofdeath deathdate deceased died
    逝去日 死亡日 没年月日 死亡年月日 ご逝去日`),
  language: list(`language preferredlanguage correspondencelanguage contactlanguage writtenlanguage lang
    言語 連絡言語 使用言語 希望言語`),
  address:
    list(`address postaladdress mailingaddress homeaddress permanentaddress fulladdress addressformatted
    workaddress businessaddress officeaddress otheraddress
    住所 現住所 自宅住所 自宅の住所 連絡先住所 郵送先 送付先 送付先住所 郵送先住所 勤務先の住所 勤務先住所 会社住所`),
  tags: list(`tags tag labels label categories category groupmembership keywords
    タグ ラベル 分類 分類項目 カテゴリ カテゴリー`),
  skills: list(`skills skill skillset competencies expertise
    スキル 技能 専門分野 得意分野 保有スキル 資格`),
  owner: list(`owner contactowner accountowner relationshipowner caretaker
    担当者 担当者名 フォロー担当 窓口担当`),
  doNotContact: list(`donotcontact dnc nocontact donotcall contactprohibited
    連絡不可 連絡禁止 連絡拒否 連絡しない 連絡停止`),
  keepInTouchDays: list(`keepintouchdays keepintouch contactinterval contactfrequency
    連絡間隔 連絡頻度 連絡の間隔 フォロー間隔`),
  orientation: list(`orientation orientations wishes networkwishes
    志向 希望する関わり 関わり方 関わり方の希望`),
  openness: list(`openness opentoreturn opentorehire rehireinterest returninterest
    復職意向 復職の意向 復職希望 再入社意向 再入社希望 出戻り意向`),
  preferredForm: list(`preferredform partnershipform formofpartnership
    希望する形 希望形態 希望する関わりの形 協力の形`),
  invitedOn: list(`invitedon dateinvited invitationdate 招待日 案内日 ネットワーク招待日`),
  joinedOn: list(`joinednetworkon joinedcommunityon networkjoindate 入会日 コミュニティー参加日`),
  leftNetworkOn: list(`leftnetworkon leftcommunityon networkleavedate 退会日 脱退日`),
  note: list(`note notes remark remarks comment comments memo freetext
    備考 メモ 特記事項 コメント 摘要`),
};

function list(text: string): readonly string[] {
  return text.split(/\s+/);
}

const fields = new Map<string, { field: ImportField; rank: number }>();
for (const [field, keys] of entriesOf(words)) {
  for (const [rank, key] of keys.entries()) if (!fields.has(key)) fields.set(key, { field, rank });
}

function entriesOf(
  record: Readonly<Record<KnownField, readonly string[]>>,
): [KnownField, readonly string[]][] {
  const known = Object.keys(record).filter((key): key is KnownField => key in record);
  return known.map((field) => [field, record[field]]);
}

const readingWord = /かな|カナ|フリガナ|ふりがな|ヨミ|よみ|読み|読/;

/** Of these a person has several, so that a column may bear a number: Email 2. */
const numbered: ReadonlySet<ImportField> = new Set(['email', 'phone', 'message', 'address', 'note']);

/** The field a header names, and how sure that is (0 is surest); null for a header nobody knows. */
export function fieldOfHeader(header: string): { field: ImportField; rank: number } | null {
  const key = wordKey(header);
  if (key === '') return null;
  if (key === 'セイ') return { field: 'familyReading', rank: 0 };
  if (key === 'メイ') return { field: 'givenReading', rank: 0 };
  if (readingWord.test(key) && key.length <= 12) return readingField(key);
  return fields.get(key) ?? numberedField(key);
}

/** email2, email1value, 住所2. */
function numberedField(key: string): { field: ImportField; rank: number } | null {
  const known = fields.get(key.replace(/\d+(?=value$|address$|formatted$|$)/, ''));
  return known !== undefined && numbered.has(known.field) ? known : null;
}

/** 氏名（カナ）, フリガナ（姓）, 名カナ: which part of the name the reading is of. */
function readingField(key: string): { field: ImportField; rank: number } | null {
  if (/会社|企業|部署|住所|所属|店/.test(key)) return null;
  if (/氏名|名前|姓名/.test(key)) return { field: 'fullReading', rank: 0 };
  if (/姓|苗字|名字|セイ|せい/.test(key)) return { field: 'familyReading', rank: 0 };
  if (/名|メイ|めい/.test(key)) return { field: 'givenReading', rank: 0 };
  return { field: 'fullReading', rank: 1 };
}

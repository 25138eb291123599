import { NewTopicDto } from '../../agenda/acts.js';
import { ChangePaperDto } from '../../clearance/acts.js';
import { fieldOf, type FormBody, heldAgainst } from '../rendering/forms.js';
import { WordsRevisionForm } from './topics-page.dto.js';

/** Words that were written in one field, between commas of either language. */
const wordsIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** In which field of the form a field of the API was typed. */
export const topicFields: Readonly<Record<string, string>> = {
  'name.en': 'nameEn',
  'name.zh': 'nameZh',
  'title.en': 'nameEn',
  'title.zh': 'nameZh',
  title: 'nameEn',
  ...Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`aliases[${i}]`, 'aliases'])),
};

const given = (body: FormBody, name: string, as: string) => {
  const value = fieldOf(body, name);
  return value === undefined ? {} : { [as]: value };
};

/** A topic as a form begins it. @throws DomainError `validation-failed` */
export function newTopic(workingGroupId: string, body: FormBody): Promise<NewTopicDto> {
  const name = { ...given(body, 'nameEn', 'en'), ...given(body, 'nameZh', 'zh') };
  const aliases = wordsIn(fieldOf(body, 'aliases'));
  const rest = { ...given(body, 'language', 'language'), ...given(body, 'parentId', 'parentId') };
  return heldAgainst(NewTopicDto, { workingGroupId, name, aliases, ...rest });
}

/** Other words for a draft; a translation alone has one name and no aliases. @throws DomainError `validation-failed` */
export async function otherWords(body: FormBody): Promise<{ revision: number; words: ChangePaperDto }> {
  const { revision } = await heldAgainst(WordsRevisionForm, { revision: fieldOf(body, 'revision') });
  const only = fieldOf(body, 'only');
  const title = {
    ...(only !== 'zh' && { en: fieldOf(body, 'nameEn') ?? null }),
    ...(only !== 'en' && { zh: fieldOf(body, 'nameZh') ?? null }),
  };
  const aliases = only === undefined ? { aliases: wordsIn(fieldOf(body, 'aliases')) } : {};
  return { revision, words: await heldAgainst(ChangePaperDto, { title, ...aliases }) };
}

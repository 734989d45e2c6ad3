import { UserSeed } from './ChatwootSeeds';
import { ChatwootSettings } from './ChatwootSettings';
import { ConversationBook } from './ConversationBook';
import { MessageDesk } from './MessageDesk';

/** What the routes about conversations work on. */
export interface ConversationRouteParts {
  settings: ChatwootSettings;
  book: ConversationBook;
  desk: MessageDesk;
  /** Whose token speaks: the author of what is written. */
  author: UserSeed;
}

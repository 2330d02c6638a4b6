import { markOffline } from './offline.ts';
import { tellOldCard } from './old-card.ts';
import { rememberPlace } from './places.ts';
import { startSearchPage } from './search-page.ts';

rememberPlace();
tellOldCard();
void startSearchPage();
markOffline();

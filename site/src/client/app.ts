import { markOffline } from './offline.ts';
import { rememberPlace } from './places.ts';
import { startSearchPage } from './search-page.ts';

rememberPlace();
void startSearchPage();
markOffline();

### Importer un programme.

import-title = Importer un programme

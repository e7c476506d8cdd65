//! Tests of the crates that hold the show: `show`, `live`, `store`. They lie in `tests/`, each file
//! where the one that it tests lies in its crate; nothing is here.

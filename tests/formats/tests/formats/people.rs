//! Names, functions and organisations.

mod affiliation;
mod name;
mod voices;

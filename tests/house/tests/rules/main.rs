//! The rules of the house.

mod eyes;
mod leaks;
mod mirrors;
mod purity;
mod reached;
mod size;
mod stairs;
mod texts;
mod top;
mod zones;

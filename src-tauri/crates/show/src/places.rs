//! Where things stand in a list, found by name without going through the list.

/// The places of a list's things, in the order of their names; those of one name in the order of
/// the list. It follows from the list and is part of no value: two are never different, and it is
/// not written. Folding builds it anew when things come into a list or leave it.
#[derive(Clone, Debug, Default)]
pub struct Places(Vec<u32>);

impl PartialEq for Places {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Places {}

impl Places {
    /// The places of `list` by the name that `of` gives each.
    #[must_use]
    pub fn of<T, N: Ord>(list: &[T], of: impl Fn(&T) -> &N) -> Self {
        let mut places: Vec<u32> =
            (0..list.len()).filter_map(|at| u32::try_from(at).ok()).collect();
        places.sort_by(|a, b| of(&list[*a as usize]).cmp(of(&list[*b as usize])));
        Self(places)
    }

    /// Whether they may be those of `list`: they are so many.
    #[must_use]
    pub fn are_of<T>(&self, list: &[T]) -> bool {
        self.0.len() == list.len()
    }

    /// The places of the things of that name, in order; none where these are the places of another
    /// list, so that who asks must look for themselves.
    #[must_use]
    pub fn find<T, N: Ord>(&self, list: &[T], name: &N, of: impl Fn(&T) -> &N) -> Option<&[u32]> {
        if !self.are_of(list) {
            return None;
        }
        let from = self.0.partition_point(|at| of(&list[*at as usize]) < name);
        let found = self.0[from..].iter().take_while(|at| of(&list[**at as usize]) == name).count();
        Some(&self.0[from..from + found])
    }
}

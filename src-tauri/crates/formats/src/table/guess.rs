//! What each column holds, by its head and by what stands in it.

use super::{Field, Grid, times};

/// How many cells of a column are looked at.
const SEEN: usize = 40;

/// The columns of a table, told by their heads.
#[must_use]
pub fn guess(grid: &Grid, heads: &[String], body: usize) -> Vec<Field> {
    let could: Vec<Vec<Field>> = heads.iter().map(|head| Field::of_head(head)).collect();
    let sure = |field: Field| could.iter().any(|fields| fields[..] == [field]);
    let timed = [Field::Start, Field::End, Field::Duration].into_iter().any(sure);
    let listed = !timed && is_list_of_people(&could, heads);
    let mut fields: Vec<Field> =
        could.iter().map(|fields| choose(fields, listed, &could)).collect();
    if listed {
        people(&mut fields, heads);
    } else {
        programme(grid, &mut fields, heads, body);
    }
    leave_empty(grid, &mut fields, heads, body);
    fields
}

/// Without a head: by the cells alone.
#[must_use]
pub fn by_cells(grid: &Grid, width: usize) -> Vec<Field> {
    let mut fields = vec![Field::Notes; width];
    let is_time =
        |column: &usize| share(grid, 0, *column, |cell| times::said(cell).is_some()) > 0.7;
    let mut timed = (0..width).filter(is_time);
    let (Some(start), end) = (timed.next(), timed.next()) else {
        return vec![Field::Ignore; width];
    };
    fields[start] = Field::Start;
    if let Some(end) = end {
        fields[end] = Field::End;
    }
    let texts = (0..width).filter(|column| fields[*column] == Field::Notes);
    if let Some(title) = texts.max_by_key(|column| length(grid, 0, *column)) {
        fields[title] = Field::Title;
    }
    fields
}

/// One field of those that a head could stand for.
fn choose(fields: &[Field], listed: bool, all: &[Vec<Field>]) -> Field {
    match fields {
        [] => Field::Notes,
        [one] => *one,
        // « name », « nom »: a person where people are listed or a title stands beside it.
        several if several.contains(&Field::Title) && several.contains(&Field::Speakers) => {
            let titled = all.iter().any(|fields| fields[..] == [Field::Title]);
            if listed || titled { Field::Speakers } else { Field::Title }
        }
        [first, ..] => *first,
    }
}

/// Names with how they are reached, what they do or what is told of them, and no time.
fn is_list_of_people(could: &[Vec<Field>], heads: &[String]) -> bool {
    let has = |field: Field| could.iter().any(|fields| fields.contains(&field));
    let of_people =
        [Field::Email, Field::Phone, Field::Bio, Field::Given, Field::Organisation, Field::Role];
    let named = has(Field::Speakers)
        || has(Field::Given) && has(Field::Family)
        || heads.iter().any(|head| crate::text::fold::fold(head) == "nom");
    named && !has(Field::Number) && of_people.into_iter().any(has)
}

/// « Prénom, Nom, Titre » of a list of people: the name in two columns, the title a function.
fn people(fields: &mut [Field], heads: &[String]) {
    let given = fields.contains(&Field::Given);
    for (field, head) in fields.iter_mut().zip(heads) {
        let folded = crate::text::fold::fold(head);
        match field {
            Field::Speakers if given && matches!(folded.as_str(), "nom" | "name") => {
                *field = Field::Family;
            }
            Field::Title if matches!(folded.as_str(), "title" | "titre") => *field = Field::Role,
            Field::Title => *field = Field::Sessions,
            _ => {}
        }
    }
}

fn programme(grid: &Grid, fields: &mut [Field], heads: &[String], body: usize) {
    rooms_across(fields, heads);
    once(grid, fields, body);
    if !fields.contains(&Field::Title) {
        title_elsewhere(grid, fields, body);
    }
    // A column of people of whom nothing but the function is said is for a list.
    for field in fields.iter_mut().filter(|f| matches!(f, Field::Bio | Field::Sessions)) {
        *field = Field::Notes;
    }
}

/// « Salle A | Salle B », "TRACK 1 | TRACK 2": a title in each, one track a column.
fn rooms_across(fields: &mut [Field], heads: &[String]) {
    const ROOMS: [&str; 8] = ["track", "salle", "room", "amphi", "stage", "piste", "scene", "saal"];
    let is = |head: &String| {
        let words = crate::text::fold::words(head);
        words.len() > 1 && words.first().is_some_and(|word| ROOMS.contains(&word.as_str()))
    };
    let across: Vec<usize> = (0..heads.len())
        .filter(|at| is(&heads[*at]) && matches!(fields[*at], Field::Notes | Field::Room))
        .collect();
    if across.len() > 1 && !fields.contains(&Field::Title) {
        across.into_iter().for_each(|at| fields[at] = Field::Title);
        return;
    }
    // « name1 | track 1 | name2 | track 2 »: names were taken for titles.
    if across.len() > 1 {
        let names = |at: &usize| fields[*at] == Field::Title;
        let named: Vec<usize> = (0..fields.len()).filter(names).collect();
        if named.len() == across.len() {
            named.into_iter().for_each(|at| fields[at] = Field::Speakers);
            across.into_iter().for_each(|at| fields[at] = Field::Title);
        }
    }
}

/// Of two columns with one of these fields the first that holds something; titles may be several
/// when people are beside them.
fn once(grid: &Grid, fields: &mut [Field], body: usize) {
    let single = [
        Field::Start,
        Field::End,
        Field::Duration,
        Field::Number,
        Field::Room,
        Field::Block,
        Field::Kind,
        Field::Subtitle,
        Field::Skip,
        Field::Link,
    ];
    for field in single {
        let places: Vec<usize> = (0..fields.len()).filter(|at| fields[*at] == field).collect();
        let full = |at: &&usize| share(grid, body, **at, |cell| !cell.is_empty()) > 0.0;
        let kept = places.iter().find(full).or(places.first()).copied();
        for at in places.into_iter().filter(|at| Some(*at) != kept) {
            fields[at] = if field == Field::Number { Field::Ignore } else { Field::Notes };
        }
    }
}

/// Where no head says title: the column of the longest texts, be it headed « lieu ».
fn title_elsewhere(grid: &Grid, fields: &mut [Field], body: usize) {
    let could = |at: &usize| matches!(fields[*at], Field::Notes | Field::Room | Field::Block);
    let best = (0..fields.len())
        .filter(could)
        .filter(|at| share(grid, body, *at, |cell| !cell.is_empty()) > 0.3);
    if let Some(at) = best.max_by_key(|at| (length(grid, body, *at), usize::MAX - at)) {
        fields[at] = Field::Title;
    }
}

/// A column without a head and without a use, and one in which nothing stands, is left.
fn leave_empty(grid: &Grid, fields: &mut [Field], heads: &[String], body: usize) {
    for (at, field) in fields.iter_mut().enumerate() {
        let full =
            grid.rows.iter().skip(body).any(|row| row.cells.get(at).is_some_and(|c| !c.is_empty()));
        if heads[at].trim().is_empty() || (!full && *field == Field::Notes) {
            *field = Field::Ignore;
        }
    }
}

/// Which part of a column's first rows is so.
fn share(grid: &Grid, body: usize, column: usize, is: impl Fn(&super::Cell) -> bool) -> f64 {
    let rows: Vec<_> = grid.rows.iter().skip(body).take(SEEN).collect();
    let count = rows.iter().filter(|row| row.cells.get(column).is_some_and(&is)).count();
    #[expect(clippy::cast_precision_loss, reason = "at most forty")]
    let share = count as f64 / rows.len().max(1) as f64;
    share
}

/// How long a column's texts are together, in its first rows.
fn length(grid: &Grid, body: usize, column: usize) -> usize {
    let rows = grid.rows.iter().skip(body).take(SEEN);
    rows.map(|row| row.text(column).chars().count().min(200)).sum()
}

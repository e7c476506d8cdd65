use super::{read, told};

#[test]
fn what_a_document_of_this_format_says() {
    insta::assert_snapshot!(told(&read("journee.html")));
}

#[test]
fn a_table_of_rooms_is_read_room_by_room() {
    insta::assert_snapshot!(told(&read("salles.html")));
}

use super::{read, told};

#[test]
fn what_a_document_of_this_format_says() {
    insta::assert_snapshot!(told(&read("schedule.rst")));
}

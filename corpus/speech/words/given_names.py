"""Common given names of women and of men: "she" is not Dmitry. Names that both bear are left out."""

from .lists import words

WOMEN = words(
    """
    Abigail Ada Agnes Aisha Alexandra Alice Alicia Alina Allison Amanda Amber Amelia Amy Ana Anastasia Andrea Angela
    Angelina Ann Anna Anne Annie Annalena Anita Antonia April Ashley Audrey Barbara Beth Betty Beyoncé Billie Bonnie
    Brenda Brittany Camilla Carol Caroline Carolyn Catherine Cathy Charlotte Cheryl Christina Christine Cindy Claire
    Clara Clarissa Cynthia Daria Deborah Debra Denise Diana Diane Donna Doris Dorothy Eileen Elaine Eleanor Elena
    Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn Fatima Fiona Frances Gabriela Ginni Giorgia
    Gloria Grace Greta Gretchen Hannah Heather Heidi Helen Hillary Holly Ingrid Irene Irina Isabel Ivanka Jacinda
    Jacqueline Jane Janet Janice Jasmine Jean Jen Jenna Jennifer Jenny Jessica Jill Joan Joanna Joanne Josephine Joyce
    Judith Judy Julia Julie Kamala Karen Karine Kate Katherine Kathleen Kathryn Kathy Katie Kayla Kelly Kendall
    Ketanji Kimberly Kirsten Kristen Kristin Laura Lauren Lena Leyla Lily Linda Lisa Liz Loretta Lori Louise Lucy
    Lydia Lyudmila Madeleine Madison Margaret Maria Marie Marilyn Marina Marjorie Martha Mary Maya Megan Meghan
    Melania Melissa Melinda Michelle Miriam Molly Monica Nadia Nancy Naomi Natalia Natalie Natasha Nicola Nicole Nikki
    Nina Olena Olga Olivia Oksana Pamela Patricia Paula Penny Priscilla Rachel Rebecca Renee Rihanna Rita Rochelle
    Rosa Rose Ruth Sally Samantha Sandra Sara Sarah Serena Sharon Shirley Sofia Sonia Sophia Sophie Stacey Stephanie
    Susan Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valerie
    Vanessa Vicky Venus Vera Veronica Victoria Virginia Wendy Whitney Yulia Yvonne Zoe Whoopi Oprah Nazanin Zeynep
    Ayşe Emine Mehriban Sevinj
    """
)

MEN = words(
    """
    Aaron Abdul Abdullah Adam Ahmed Alan Albert Alejandro Alexander Alexei Alexey Ali Anatoly Andreas Andrew Andrei
    Andriy Andy Anthony Antonio Antony Arthur Barack Ben Benjamin Bernard Bernie Bill Bob Boris Brad Bradley Brandon
    Brett Brian Bruce Bryan Carl Carlos Charles Charlie Chris Christopher Chuck Clarence Craig Dan Daniel Dave David
    Dean Denis Dennis Denys Derek Dmitri Dmitriy Dmitry Dmytro Don Donald Doug Douglas Ed Edward Elon Emmanuel Eric
    Ernest Eugene Evan Francis Francisco Frank Franklin Fred Gary Gavin Geoffrey George Gerald Glenn Graham Greg
    Gregory Harold Harry Harvey Henry Herschel Howard Hugh Ian Igor Ilham Ivan Jack Jacob Jake James Jason Javier Jay
    Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Joe Joel John Johnny Jon Jonathan Jose José Joseph Joshua Juan Justin
    Karim Keir Keith Ken Kenneth Kevin Kyle Larry Lawrence Lewis Liam Lindsey Lloyd Louis Lucas Luis Luke Manuel Marc
    Marco Marcus Mario Mark Martin Matt Matthew Max Mehmet Michael Mick Miguel Mike Mikhail Mitch Mohamed Mohammad
    Mohammed Muhammad Mustafa Narendra Nathan Neil Nicholas Nick Nikol Nikolai Noah Oleg Oleksandr Oleksii Oliver
    Oscar Osman Patrick Paul Pavel Pedro Peter Phil Philip Pierre Rafael Ralph Ramzan Randy Ray Raymond Recep Ricardo
    Richard Rick Rishi Rob Robert Roger Ron Ronald Roy Russell Ryan Sean Sergei Sergey Seth Shawn Simon Stanley Stefan
    Stephen Steve Steven Stuart Ted Terry Thomas Tim Timothy Tom Tony Travis Trevor Tucker Tyler Victor Vincent Viktor
    Vitali Vladimir Volodymyr Wayne Will William Yair Yevgeny Zachary Hikmet Hakan Fidel Hulusi Mevlüt Araz Jeyhun
    Ruben
    """
)
